"""A demo shot for every screen, with plausible words and figures: for pictures and layout tests, never for
play.

One file a screen.
"""

from game.text.demo.board import board, board_full, board_harbours, board_ring
from game.text.demo.board_odd import LONG_MOVE, LONG_NEWS, board_asked, board_empty, board_long, board_watch
from game.text.demo.crisis import crisis, crisis_over
from game.text.demo.curtain import curtain, curtain_open
from game.text.demo.desk import DemoDesk
from game.text.demo.election import cabinet, election
from game.text.demo.end import end, end_bare, end_full, end_people, end_waiting
from game.text.demo.onward import onward, onward_bare, onward_half
from game.text.demo.orders import long_sheet, moves, promises, sheet
from game.text.demo.pact import pact, pact_clauses
from game.text.demo.reveal import reveal
from game.text.demo.saves import saves
from game.text.demo.title import scenarios, seats, title
from game.text.demo.why import why, why_number
from game.text.demo.world import ALL, CAPITALS, RIVALS, chart, home, meters, news, strands
