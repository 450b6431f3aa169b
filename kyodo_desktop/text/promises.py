"""What the people of a workshop promise one another, and what is promised to them about their names."""

from __future__ import annotations

#: The first promises of a new workshop; every word may be changed.
PROMISES = (
    "人の話を、さいごまで聞きます",
    "「でも」のかわりに「それなら」と言います",
    "役職でよばず、「さん」でよびます",
    "決めたことは、紙に残します",
)

PRIVACY_PURPOSE = (
    "お名前と連絡先は、この会の連絡・記録・合意書をつくるためだけに使います。ほかには渡しません。"
)

#: The version of the consent sentences that people hear; a new wording gets a new name.
CONSENT_WORDING = "1"
CONSENT_RECORD = "話し合いの記録に、お名前をのせてもよいですか。"
CONSENT_NAME = "外に出す合意書や報告に、お名前をのせてもよいですか。"
CONSENT_PHOTO = "写真にうつり、会の報告に使ってもよいですか。"
