// Swift's Glibc module hides renameat2, which needs _GNU_SOURCE.
#define _GNU_SOURCE
#include "CExchange.h"

#include <fcntl.h>
#include <stdio.h>

int exchange_paths(const char *first, const char *second) {
#if defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP);
#elif defined(__linux__)
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
#else
  (void)first;
  (void)second;
  return -1;
#endif
}
