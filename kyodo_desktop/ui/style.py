"""The one style sheet, written from the look. Widgets ask for a dress by property, never by colour.

Properties: ``primary`` (the one filled button), ``quiet`` (a button without a frame), ``small`` (32 px),
``flat-field`` (a field inside a table), ``paper`` (a white panel), ``tone`` of a label (``second``, ``hint``,
``panel``, ``title`` …).
"""

from __future__ import annotations

import re
from string import Template

from kyodo_desktop.ui.look import MINCHO, Look

_SHEET = Template("""
QMainWindow, QWidget#desk { background: $dai; }
QDialog { background: $kami; }
QWidget[paper="true"] { background: $kami; }
QWidget#sidePanel { background: $kami; border: 0; border-left: 1px solid $sen_koi; }

QWidget#menuRow { background: $kami; border: 0; border-bottom: 1px solid $sen; min-height: ${p39}px; }
QMenuBar { background: $kami; border: 0; padding: 0; }
QMenuBar::item { padding: ${p7}px 11px; background: transparent; }
QMenuBar::item:selected { background: $kokuban; color: $on_kokuban; }
QMenu { background: $kami; border: 1px solid $sen_koi; padding: 4px 0; }
QMenu::item { padding: 7px 24px 7px 12px; min-height: ${p20}px; }
QMenu::item:selected { background: $kokuban; color: $on_kokuban; }
QMenu::item:disabled { color: $sumi_3; }
QMenu::icon { padding-left: 10px; }
QMenu::indicator { width: ${p16}px; height: ${p16}px; margin-left: 8px; }
QMenu::indicator:checked { image: url($tick_icon); }
QMenu::separator { height: 1px; background: $sen; margin: 4px 0; }

QFrame#pageHeader { border: 0; border-bottom: 2px solid $sumi; background: $dai; }
QLabel { background: transparent; }
QLabel[tone="title"] { font-family: $mincho; font-size: ${f_title}px; font-weight: 700; }
QLabel[tone="item"] { font-family: $mincho; font-size: ${f_item}px; font-weight: 700; }
QLabel[tone="purpose"] { font-family: $mincho; font-size: ${f_purpose}px; font-weight: 700; }
QLabel[tone="finish"] { font-family: $mincho; font-size: ${f_finish}px; font-weight: 700; }
QLabel[tone="panel"] { font-size: ${f_base}px; font-weight: 700; }
QLabel[tone="strong"] { font-weight: 700; }
QLabel[tone="form"] { font-size: ${f_form}px; }
QLabel[tone="formSecond"] { font-size: ${f_form}px; color: $sumi_2; }
QLabel[tone="formStrong"] { font-size: ${f_form}px; font-weight: 700; }
QLabel[tone="second"] { font-size: ${f_small}px; color: $sumi_2; }
QLabel[tone="secondStrong"] { font-size: ${f_small}px; color: $sumi; font-weight: 700; }
QLabel[tone="small"] { font-size: ${f_small}px; }
QLabel[tone="count"] { color: $sumi_2; }
QLabel[tone="hint"] { font-size: ${f_min}px; color: $sumi_2; }
QLabel[tone="status"] { font-size: ${f_min}px; }
QLabel[tone="keycap"] { font-size: ${f_min}px; border: 1px solid $sen_koi; border-radius: 3px;
  background: $kami; padding: 1px 5px; }
QLabel[tone="tag"] { font-size: ${f_min}px; border: 1px solid $sen_koi; background: $kami; padding: 2px 7px; }
QLabel[tone="reachedTag"] { font-size: ${f_min}px; border: 1px solid $kokuban; background: $kokuban_usui;
  padding: 2px 7px; }
QLabel[tone="attentionTag"] { font-size: ${f_min}px; border: 1px solid $karashi; background: $karashi_usui;
  padding: 2px 5px; }
QLabel[tone="refusal"] { font-size: ${f_small}px; color: $karashi_koi; }
QLabel[tone="railHeading"] { font-size: ${f_min}px; color: $chalk_2; padding: 12px 0 6px 12px; }
QLabel[tone="railHint"] { font-size: ${f_min}px; color: $chalk_2; }
QLabel[tone="railNext"] { color: $chalk; }
QWidget#railFoot { background: $rail_2; }
QFrame[rule="heavy"] { background: $sumi; border: 0; }
QFrame[rule="thin"] { background: $sen; border: 0; }
QFrame[rule="koi"] { background: $sen_koi; border: 0; }

QPushButton, QToolButton { min-height: ${h_button}px; padding: 0 13px; border: 1px solid $sen_koi;
  border-radius: 3px; background: $kami; outline: 0; }
QPushButton[small="true"], QToolButton[small="true"] { min-height: ${h_small}px; padding: 0 10px;
  font-size: ${f_small}px; }
QPushButton:hover, QToolButton:hover { background: $ran; }
QPushButton:pressed, QToolButton:pressed { background: $kokuban_usui; }
QPushButton:disabled, QToolButton:disabled { color: $sumi_3; }
QPushButton[primary="true"] { background: $kokuban; border-color: $kokuban; color: $on_kokuban;
  font-weight: 700; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed { background: $kokuban_koi; }
QPushButton[quiet="true"], QToolButton[quiet="true"] { border-color: transparent; background: transparent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: $ran; }
QPushButton[soon="true"] { border: 2px solid $sumi; background: $kami; font-weight: 700; }
QPushButton[rail="true"] { background: $kami; border-color: $kami; font-weight: 700; }
QPushButton[rail="true"]:hover { background: $kokuban_usui; border-color: $kokuban_usui; }
QWidget#railBar { background: $rail; }
QPushButton[onRail="true"] { background: $rail; border-color: $rail_line; color: $chalk; }
QPushButton[onRail="true"]:hover { background: $rail_2; }
QPushButton[chip="true"]:checked { border: 2px solid $kokuban; background: $kokuban_usui; font-weight: 700; }
QPushButton[segment="true"]:checked { background: $kokuban; border-color: $kokuban; color: $on_kokuban;
  font-weight: 700; }
QPushButton[segment="true"] { border-radius: 0; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QComboBox, QSpinBox { min-height: ${h_button}px; padding: 0 9px; border: 1px solid $sen_koi;
  border-radius: 3px; background: $kami; selection-background-color: $kokuban;
  selection-color: $on_kokuban; }
QLineEdit[small="true"] { min-height: ${p24}px; padding: 0 6px; font-size: ${f_small}px; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $sumi_3; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $kami; }
QCalendarWidget QToolButton { color: $sumi; padding: 0 8px; border: 0; background: transparent; }
QCalendarWidget QToolButton:hover { background: $ran; }
QSpinBox { padding-right: 30px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: ${p26}px; border: 0; }
QSpinBox::up-button { subcontrol-position: top right; margin: 1px 1px 0 0; }
QSpinBox::down-button { subcontrol-position: bottom right; margin: 0 1px 1px 0; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: $ran; }
QSpinBox::up-arrow { image: url($up_icon); width: ${p14}px; height: ${p14}px; }
QSpinBox::down-arrow { image: url($down_icon); width: ${p14}px; height: ${p14}px; }
QSpinBox[bare="true"]::up-button, QSpinBox[bare="true"]::down-button { width: 0; border: 0; }
QSpinBox[bare="true"]::up-arrow, QSpinBox[bare="true"]::down-arrow { image: none; width: 0; height: 0; }
QSpinBox QLineEdit { min-height: 0; padding: 0; border: 0; background: transparent; }
QLineEdit > QToolButton { min-height: 0; padding: 0; border: 0; background: transparent; }
QComboBox { padding-right: 26px; }
QComboBox::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow { image: url($down_icon); width: ${p16}px; height: ${p16}px; }
QComboBox QAbstractItemView { background: $kami; border: 1px solid $sen_koi; outline: 0;
  selection-background-color: $kokuban; selection-color: $on_kokuban; }
QTextEdit, QPlainTextEdit { border: 1px solid $sen_koi; border-radius: 3px; background: $kami;
  padding: 4px 6px; selection-background-color: $kokuban; selection-color: $on_kokuban; }
QTableView QLineEdit, QTableView QComboBox, QTableView QSpinBox, QListView QLineEdit { min-height: 0;
  border: 2px solid $focus_in; border-radius: 0; padding: 0 6px; }

QTableView, QListView { background: $kami; border: 0; border-top: 2px solid $sumi;
  border-bottom: 1px solid $sen_koi; gridline-color: $sen; selection-background-color: $kokuban_usui;
  selection-color: $sumi; outline: 0; }
QListView[plain="true"], QTableView[plain="true"] { border: 0; background: transparent; }
QHeaderView { background: $ran; border: 0; }
QHeaderView::section { background: $ran; border: 0; border-bottom: 1px solid $sen_koi; padding: 0 10px;
  min-height: ${p34}px; font-size: ${f_small}px; font-weight: 700; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: $dai; width: 10px; margin: 0; border: 0; }
QScrollBar:horizontal { background: $dai; height: 10px; margin: 0; border: 0; }
QScrollBar::handle { background: $scroll; border-radius: 3px; min-height: 32px; min-width: 32px;
  margin: 1px; }
QScrollBar::handle:hover { background: $sen_koi; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame[attention="true"] { background: $karashi_usui; border: 0; border-left: 4px solid $karashi; }
QFrame#tableForm { background: $kami; border: 0; border-top: 2px solid $sumi;
  border-bottom: 1px solid $sen_koi; }
QWidget[labelCell="true"] { background: $ran; border: 0; border-bottom: 1px solid $sen; }
QWidget[valueCell="true"] { background: $kami; border: 0; border-bottom: 1px solid $sen; }
QCheckBox { spacing: 8px; min-height: ${p33}px; background: transparent; }
QRadioButton { spacing: 8px; min-height: ${p33}px; background: transparent; }
QRadioButton::indicator { width: ${p16}px; height: ${p16}px; border: 1px solid $sen_koi;
  border-radius: ${p8}px; background: $kami; }
QRadioButton::indicator:checked { width: ${p8}px; height: ${p8}px; border: ${p5}px solid $kokuban; }
QCheckBox::indicator { width: ${p18}px; height: ${p18}px; border: 1px solid $sen_koi; border-radius: 2px;
  background: $kami; }
QCheckBox::indicator:checked { background: $kokuban; border-color: $kokuban; image: url($check_icon); }
QTabBar::tab { background: transparent; border: 0; padding: 0 14px; min-height: ${p36}px; }
QTabBar::tab:selected { background: $kami; border: 2px solid $sumi; border-bottom: 0; font-weight: 700; }
QTabBar QToolButton { min-height: 0; padding: 0; border: 1px solid $sen_koi; background: $kami; }
QTabBar QToolButton::left-arrow { image: url($left_icon); }
QTabBar QToolButton::right-arrow { image: url($right_icon); }
QSplitter::handle { background: $sen_koi; }
QFrame[boxed="true"] { background: $kami; border: 1px solid $sen_koi; }
QTableView[closed="true"], QListView[closed="true"] { border-bottom: 2px solid $sumi; }
QPlainTextEdit[tone="purpose"] { font-family: $mincho; font-size: ${f_purpose}px; font-weight: 700; }
QPlainTextEdit[tone="clause"] { font-family: $mincho; font-size: ${f_form}px; }
QFrame#statusRow { background: $kami; border: 0; border-top: 1px solid $sen; }
QToolTip { background: $sumi; color: $kami; border: 0; padding: 6px 10px; font-size: ${f_small}px; }
""")

_LENGTHS = {int(found) for found in re.findall(r"\$\{p(\d+)\}", _SHEET.template)}
_ROLES = ("finish", "purpose", "title", "item", "form", "base", "small", "min")


def style_sheet(look: Look, icon_url: str) -> str:
    """The style sheet at the look's text scale. ``icon_url`` is the folder of the icons, with slashes."""
    words = {name.replace("-", "_"): value for name, value in look.colors.items()}
    words |= {f"f_{role}": str(look.font_px(role)) for role in _ROLES}
    words |= {f"p{n}": str(look.px(n)) for n in sorted(_LENGTHS)}
    words["h_button"] = str(look.size("button") - 2)
    words["h_small"] = str(look.size("button_small") - 2)
    words["scroll"] = look.colors["sen-koi"]

    words["mincho"] = ", ".join(f'"{name}"' for name in MINCHO)
    words["down_icon"] = f"{icon_url}/down.svg"
    words["tick_icon"] = f"{icon_url}/check.svg"
    words["up_icon"] = f"{icon_url}/up.svg"
    words["left_icon"] = f"{icon_url}/left.svg"
    words["right_icon"] = f"{icon_url}/right.svg"
    words["check_icon"] = f"{icon_url}/check-white.svg"
    return _SHEET.substitute(words)
