#ifndef VISITBOOK_C_EXCHANGE_H
#define VISITBOOK_C_EXCHANGE_H

/// Exchanges two paths in one step. Returns 0, or −1 where the system or its file system cannot.
int exchange_paths(const char *first, const char *second);

/// Renames a file to a path at which there is none. Returns 0, or −1 where there is one or it fails.
int rename_to_new(const char *first, const char *second);

#endif
