"""What makes a file fit for the archive and for everybody: PDF/A-2u (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

The sheets are drawn in black and greys alone; the colour profile says which greys (ISO 19005-2, 6.2.4.3).
``resources/srgb.icc`` is LittleCMS's built-in sRGB profile (IEC 61966-2-1) with its date set to the year 2000
and its version to 4.2, the one that PDF 1.7 knows.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from html import escape

from kyodo_desktop.documents.pdf_file import PdfFile, array, reference, text_string
from kyodo_desktop.paths import resource

MAKER = "kyodo_desktop"
LANGUAGE = "ja-JP"
_UNSAYABLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
_NO_CHARACTERS = "\ufffe\uffff"  # XML has none of them
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{maker}</xmp:CreatorTool>
   <pdf:Producer>{maker}</pdf:Producer>
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>U</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def write_catalogue(file: PdfFile, title: str, pages: int, structure: int) -> int:
    """The catalogue over the tree of ``pages`` and the tree of elements; its number."""
    profile = file.stream(resource("srgb.icc").read_bytes(), "/N 3")
    metadata = file.stream(_metadata(title), "/Type /Metadata /Subtype /XML", compressed=False)
    entries = (
        "/Type /Catalog",
        f"/Pages {reference(pages)}",
        f"/Lang ({LANGUAGE})",
        "/ViewerPreferences << /DisplayDocTitle true >>",
        "/MarkInfo << /Marked true >>",
        f"/StructTreeRoot {reference(structure)}",
        f"/Metadata {reference(metadata)}",
        "/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
        f"/Info (sRGB IEC61966-2.1) /DestOutputProfile {reference(profile)} >>]",
    )
    return file.add(f"<< {' '.join(entries)} >>")


def write_information(file: PdfFile, title: str) -> int:
    """What the file says about itself to old viewers. No author and no date: same sheet, same bytes."""
    maker = f"({MAKER})"
    return file.add(f"<< /Title {text_string(sayable(title))} /Creator {maker} /Producer {maker} >>")


def write_pages(
    file: PdfFile, size: tuple[float, float], contents: Sequence[str], fonts: str
) -> tuple[int, list[int]]:
    """The pages in their order: the number of their tree, and their own numbers."""
    shared = file.add(f"<< /Font << {fonts} >> >>")
    tree = file.reserve()
    box = f"[0 0 {size[0]:.4f} {size[1]:.4f}]"
    numbers = []
    for count, content in enumerate(contents):
        drawn = file.stream(content.encode("ascii"))
        numbers.append(
            file.add(
                f"<< /Type /Page /Parent {reference(tree)} /MediaBox {box} /Resources {reference(shared)} "
                f"/Contents {reference(drawn)} /StructParents {count} /Tabs /S >>"
            )
        )
    file.put(tree, f"<< /Type /Pages /Count {len(numbers)} /Kids {array([reference(n) for n in numbers])} >>")
    return tree, numbers


def _metadata(title: str) -> bytes:
    kept = "".join(c for c in sayable(title) if c not in _NO_CHARACTERS)
    return _METADATA.format(title=escape(kept, quote=False), language=LANGUAGE, maker=MAKER).encode()


def sayable(title: str) -> str:
    """A title for the file's information: one line, nothing that cannot be written as UTF-16."""
    return "".join(" " if unicodedata.category(c) in _UNSAYABLE else c for c in title)
