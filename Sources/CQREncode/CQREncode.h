// libqrencode, as the system installs it: the modules of a QR code.
#include <qrencode.h>
