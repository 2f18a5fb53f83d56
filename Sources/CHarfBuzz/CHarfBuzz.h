// HarfBuzz and its subsetter, as the system installs them: glyphs and parts of a font file.
#include <hb.h>
#include <hb-ot.h>
#include <hb-subset.h>
