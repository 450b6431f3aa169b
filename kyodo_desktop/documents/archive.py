"""What makes a file fit for the archive and for everybody: PDF/A-2u (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

The sheets are drawn in black and greys alone; the colour profile says which greys (ISO 19005-2, 6.2.4.3).
``resources/srgb.icc`` is LittleCMS's built-in sRGB profile (IEC 61966-2-1) with its date set to the year 2000
and its version to 4.2, the one that PDF 1.7 knows.
"""

from __future__ import annotations

from html import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from kyodo_desktop.documents.objects import LANGUAGE, MAKER, Document, Metadata, Stream, sayable
from kyodo_desktop.paths import resource

_PROFILE_NAME = "sRGB IEC61966-2.1"
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


def declare(document: Document, title: str) -> None:
    """Write into the catalogue what both standards ask for, besides the tree of elements."""
    catalogue = document.Catalog
    metadata = _metadata(title)
    catalogue.Metadata = Metadata(creator=lambda _document: metadata)
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    catalogue.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    profile = Stream(resource("srgb.icc").read_bytes(), N=3)
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_PROFILE_NAME),
        "Info": PDFString(_PROFILE_NAME),
        "DestOutputProfile": document.Reference(profile),
    }
    catalogue.OutputIntents = PDFArray([PDFDictionary(intent)])


def _metadata(title: str) -> bytes:
    kept = "".join(c for c in sayable(title) if c not in _NO_CHARACTERS)
    return _METADATA.format(title=escape(kept, quote=False), language=LANGUAGE, maker=MAKER).encode()
