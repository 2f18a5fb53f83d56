/* The least that any program on libcmark-gfm must do: read Markdown files, parse them with the five
 * GitHub extensions, render them to HTML, and write the pages. It checks nothing and knows nothing.
 *
 * Usage: reference OUTPUT-FOLDER FILE.md ...  The pages are OUTPUT-FOLDER/0.html, 1.html, ... */

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const extensions[] = {"table", "strikethrough", "autolink", "tagfilter",
                                         "tasklist"};

static void fail(const char *what, const char *path) {
  fprintf(stderr, "reference: cannot %s '%s'\n", what, path);
  exit(1);
}

static char *contents(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) fail("read", path);
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc(size > 0 ? (size_t)size : 1);
  if (size < 0 || !bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) fail("read", path);
  fclose(file);
  *length = (size_t)size;
  return bytes;
}

static void write_page(const char *folder, int number, const char *html) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%d.html", folder, number);
  FILE *file = fopen(path, "wb");
  if (!file || fputs(html, file) == EOF || fclose(file)) fail("write", path);
}

/* Where the text behind the front matter begins: hyphens on a line of their own close it. */
static size_t body(const char *bytes, size_t length) {
  if (length < 4 || memcmp(bytes, "---\n", 4)) return 0;
  for (size_t i = 3; i + 4 < length; i++)
    if (!memcmp(bytes + i, "\n---\n", 5)) return i + 5;
  return 0;
}

static void convert(const char *folder, int number, const char *path) {
  size_t length;
  char *bytes = contents(path, &length);
  size_t start = body(bytes, length);

  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
  cmark_parser_feed(parser, bytes + start, length - start);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES,
                                 cmark_parser_get_syntax_extensions(parser));
  write_page(folder, number, html);

  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(bytes);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: reference OUTPUT-FOLDER FILE.md ...\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  for (int i = 2; i < count; i++) convert(arguments[1], i - 2, arguments[i]);
  return 0;
}
