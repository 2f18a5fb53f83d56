// OpenSSL's digests, as the system installs them.
#include <openssl/evp.h>
