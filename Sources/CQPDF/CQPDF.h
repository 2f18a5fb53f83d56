// The C interface of libqpdf, as the system installs it: reads, changes and writes PDF files.
#include <qpdf/qpdf-c.h>
