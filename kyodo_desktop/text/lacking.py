"""Letters that an old encoding lacks, and the one that is read for them; personal names know many forms."""

from collections.abc import Mapping

#: Stands where nothing can stand for a letter: the printers' mark for a missing type.
NO_LETTER = "〓"

ALIKE: Mapping[str, str] = {
    **dict(zip("〜−‖—‑–¢£¬", "～－∥―--￠￡￢", strict=True)),
    **dict(
        zip(
            "𠮷剝塡頰鷗噓俠吞𠮟繫搔瘦簞蔣醬顚麴禱瀆囊",
            "吉剥填頬鴎嘘侠呑叱繋掻痩箪蒋醤顛麹祷涜嚢",
            strict=True,
        )
    ),
    **dict(zip("㋿㊞✓☑☐", "　印○■□", strict=True)),
}
