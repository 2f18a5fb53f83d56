// fontconfig, as the system installs it: which fonts there are and what they can draw.
#include <fontconfig/fontconfig.h>
