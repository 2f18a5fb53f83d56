// OpenCC, as the system installs it: Simplified to Traditional Chinese and back.
// Its pkg-config file adds its own folder to the search path, hence no folder here.
#include <opencc.h>
