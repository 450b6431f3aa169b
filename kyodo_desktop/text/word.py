"""The agreement as a Word file, for the town office to go on with."""

from __future__ import annotations

#: The face of the PDF, and the one that stands in for it where it is missing.
FACE, FACE_INSTEAD = "BIZ UDPMincho", "ＭＳ 明朝"
HEADING_FACE, HEADING_INSTEAD = "BIZ UDPGothic", "ＭＳ ゴシック"

#: Word's own numbering: %1 is the number of the clause, %2 that of the party.
ARTICLE_NUMBER = "第%1条"
PARTY_NUMBER = "（%2）"

EDITABLE = "書き直すための写し"
PARTY = "主体"
SIGNER = "署名する人"
SIGNATURE = "署名"
NUMBER = "番号"
PHASE = "段階"
#: What a letter that XML cannot hold becomes.
GETA = "〓"

EXPORT = "Wordで書き出す…"
EXPORT_TIP = "合意書を、Wordで直せるファイルに書き出す"
SAVE_TITLE = "Wordで書き出す"
FILES = "Word (*.docx)"
MAKING = "Wordのファイルを作っています…"
COMMAND = "合意書（Word）"
