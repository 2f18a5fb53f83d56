// Swift's Glibc module hides renameat2, which needs _GNU_SOURCE.
#define _GNU_SOURCE
#include "CExchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int rename_to_new(const char *first, const char *second) {
#if defined(__APPLE__)
  return renamex_np(first, second, RENAME_EXCL);
#elif defined(__linux__)
  if (renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
#endif
  // The file system cannot do both in one step: between the two somebody else may come.
  if (access(second, F_OK) == 0) return -1;
  return rename(first, second);
}

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
