"""Eighty people of a district as its hall would see them: family names that many share, a family or two."""

from __future__ import annotations

from kyodo_desktop.domain import participants
from kyodo_desktop.domain.workshop import Workshop

EIGHTY = """
有村 重雄/ありむら しげお 有村 和子/ありむら かずこ 有馬 健一/ありま けんいち 池田 洋子/いけだ ようこ
池田 正/いけだ ただし 石原 美穂/いしはら みほ 今村 節子/いまむら せつこ 岩元 敏郎/いわもと としろう
上薗 大輔/うえぞの だいすけ 上村 久美/うえむら くみ 内村 昭二/うちむら しょうじ 宇都 千鶴/うと ちづる
大迫 定男/おおさこ さだお 大山 勝/おおやま まさる 小田 翔太/おだ しょうた 鎌田 幸子/かまた さちこ
川崎 信夫/かわさき のぶお 川畑 ミツ子/かわばた みつこ 川畑 義明/かわばた よしあき 川原 さくら/かわはら さくら
北園 直樹/きたぞの なおき 木原 トミ/きはら とみ 久保 真紀子/くぼ まきこ 久保 隆/くぼ たかし
久木田 誠/くきた まこと 隈元 恵美/くまもと えみ 黒木 一郎/くろき いちろう 古賀 由紀/こが ゆき
小山 清/こやま きよし 坂元 良子/さかもと りょうこ 迫田 和江/さこた かずえ 迫田 勇/さこた いさむ
佐藤 健/さとう けん 佐藤 花子/さとう はなこ 鮫島 恵/さめしま めぐみ 塩田 実/しおた みのる
下野 英樹/しもの ひでき 白石 瑠美/しらいし るみ 新留 哲也/しんとめ てつや 鈴木 愛/すずき あい
瀬戸口 博/せとぐち ひろし 瀬戸口 律子/せとぐち りつこ 園田 陸/そのだ りく 高橋 修/たかはし おさむ
竹下 直人/たけした なおと 田中 茂/たなか しげる 田中 京子/たなか きょうこ 田中 悠斗/たなか ゆうと
谷口 文雄/たにぐち ふみお 中馬 誠/ちゅうまん まこと 堤 弘子/つつみ ひろこ 徳永 浩/とくなが ひろし
鳥越 初枝/とりごえ はつえ 中島 恒夫/なかしま つねお 中村 ヨシ/なかむら よし 中村 太一/なかむら たいち
永吉 奈緒/ながよし なお 西 康弘/にし やすひろ 野口 敬子/のぐち けいこ 橋口 満/はしぐち みつる
橋本 恭介/はしもと きょうすけ 林 静江/はやし しずえ 原田 芳郎/はらだ よしろう 東 明美/ひがし あけみ
日高 竜二/ひだか りゅうじ 平田 栄/ひらた さかえ 福留 紗季/ふくどめ さき 福元 次男/ふくもと つぎお
古川 悦子/ふるかわ えつこ 前田 利夫/まえだ としお 前田 春香/まえだ はるか 松元 幹夫/まつもと みきお
松山 里美/まつやま さとみ 宮内 実/みやうち みのる 宮原 敏子/みやはら としこ 村田 拓海/むらた たくみ
森 シゲ子/もり しげこ 山下 和彦/やました かずひこ 山下 くるみ/やました くるみ 山下 剛/やました つよし
"""


def eighty(found: Workshop) -> Workshop:
    """All of them, nobody marked yet."""
    people = EIGHTY.replace("\n", " ").split(" ")
    text = " ".join(people).strip()
    for name, reading in _pairs(text):
        found = participants.add(found, name, reading=reading)
    return found


def _pairs(text: str) -> list[tuple[str, str]]:
    words = text.split()
    found = []
    for n in range(0, len(words), 3):
        family, middle, given_reading = words[n : n + 3]
        given, family_reading = middle.split("/")
        found.append((f"{family} {given}", f"{family_reading} {given_reading}"))
    return found
