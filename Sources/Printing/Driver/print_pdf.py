"""Prints HTML files to PDF with WeasyPrint; started by PDFEngine.swift, once for many files.

Standard input: {"version": "70.0", "root": "/site", "workers": 2,
                 "jobs": [{"html": "/site/a.html", "pdf": "/site/a.pdf"}]}
Standard output: {"version": "70.0", "results": [{"pages": 1, "missing": ["..."], "error": null}]}
Nothing is fetched but files below root and data URLs.
"""

import concurrent.futures
import io
import json
import logging
import multiprocessing
import os
import sys
import urllib.parse
import urllib.request


class Missing(logging.Handler):
    """Collects the texts that no font could draw."""

    def __init__(self):
        super().__init__()
        self.texts = []

    def emit(self, record):
        message = record.getMessage()
        if ".notdef" in message:
            self.texts.append(message.rsplit(": ", 1)[-1])


def fetcher(root):
    from weasyprint.urls import URLFetcher

    class LocalFetcher(URLFetcher):
        def fetch(self, url, headers=None):
            if url.startswith("file:"):
                path = urllib.request.url2pathname(urllib.parse.urlsplit(url).path)
                if not os.path.realpath(path).startswith(root + os.sep):
                    raise ValueError(f"{url} lies outside the site")
            elif not url.startswith("data:"):
                raise ValueError(f"{url} is not part of the site")
            return super().fetch(url, headers)

    return LocalFetcher()


# By folder, in each worker: the copies of one handbook are set in the same fonts.
KNOWN_FONTS = {}


def fonts_place(html):
    """The element that names the fonts of the PDF; None on most pages."""
    return next((e for e in html.etree_element.iter() if e.get("id") == "fonts-used"), None)


def print_with_fonts(html, job, place, **options):
    """Prints a page that names its fonts: they are known only once a PDF is written.

    The names themselves may need another font, so that a third time can be needed.
    """
    folder = os.path.dirname(job["html"])
    place.text = KNOWN_FONTS.get(folder, place.text)
    for _ in range(3):
        document = html.render(**options)
        # Fonts stay as they are: in slimmed ones the validator of PDF/UA misreads widths of Latin
        # glyphs, which handbooks are full of.
        pdf = document.write_pdf(**options)
        names = ", ".join(sorted({full_name(font) for font in document.fonts.values()}))
        if place.text == names:
            break
        KNOWN_FONTS[folder] = place.text = names
    return document, pdf


def full_name(font):
    """As the font's own file calls it: own fonts have other names in style sheets."""
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(font.file_content), fontNumber=font.index, lazy=True) as file:
        return file["name"].getDebugName(4) or font.family


def print_one(job, root):
    import weasyprint

    missing = Missing()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(missing)
    try:
        html = weasyprint.HTML(filename=job["html"], url_fetcher=fetcher(root))
        options = {"pdf_variant": "pdf/ua-1"}
        place = fonts_place(html)
        if place is None:
            document = html.render(**options)
            pdf = document.write_pdf(finisher=slim_fonts, **options)
        else:
            document, pdf = print_with_fonts(html, job, place, **options)
        with open(job["pdf"], "wb") as file:
            file.write(pdf)
        return {"pages": len(document.pages), "missing": missing.texts, "error": None}
    except Exception as error:  # One bad page must not keep the others from being printed.
        return {"pages": 0, "missing": [], "error": f"{type(error).__name__}: {error}"}
    finally:
        logger.removeHandler(missing)


def print_all(request):
    root = os.path.realpath(request["root"])
    jobs = request["jobs"]
    workers = min(request["workers"], len(jobs))
    if workers < 2:
        return [print_one(job, root) for job in jobs]
    fork = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(workers, mp_context=fork) as pool:
        return list(pool.map(print_one, jobs, [root] * len(jobs)))


def main():
    request = json.load(sys.stdin)
    import weasyprint

    logging.getLogger("weasyprint").handlers.clear()
    logging.getLogger("weasyprint").propagate = False
    answer = {"version": weasyprint.__version__, "results": []}
    if weasyprint.__version__ == request["version"]:
        answer["results"] = print_all(request)
    json.dump(answer, sys.stdout)


main()
