"""A shot is all that one screen shows: strings and numbers, ready to draw, and nothing the seat may not know.

Shots are frozen and built outside the view. Words are already in the reader's language, figures already
formatted ("44 %", "+2"). Shares are 0..1, moods -100..100, depth and bindingness 0..1. `why` is a reference
the desk can explain (`desk.why(ref)`); an empty one means there is nothing to ask. Seats go by code (JP, KR,
US, EH, WH, ...), states by word: idea, table, live, notice, hollow, ended.

One file a screen.
"""

from game.text.shots.board import BoardShot, Election, Faction, HomeShot, Meter, Move, NewsLine, Question
from game.text.shots.chart import STATES, Capital, Inset, MapShot, Rival, Strand
from game.text.shots.crisis import CrisisShot, Exchange, Stake
from game.text.shots.curtain import Chair, CurtainShot
from game.text.shots.election import Contender, ElectionShot, Outlook
from game.text.shots.end import (
    Choice,
    Effect,
    EndShot,
    Forecast,
    Happening,
    Life,
    Recorded,
    Score,
    Span,
    Standing,
)
from game.text.shots.kinds import Shot
from game.text.shots.lesson import Bet, LessonShot
from game.text.shots.onward import Ask, Curve, OnwardShot, Stand
from game.text.shots.orders import Adviser, Offer, Option, OrderSheet, Promise
from game.text.shots.pact import Chance, Clause, Element, House, Obstacle, PactShot, PastPact, Plane, Signatory, WinSet
from game.text.shots.reveal import Cell, Delta, RevealRow, RevealShot
from game.text.shots.settings import SaveRow, SavesShot, Settings
from game.text.shots.time import BranchShot, ReplayShot, Side
from game.text.shots.title import LevelRow, Player, ScenarioRow, ScenarioShot, SeatRow, SeatShot, TitleItem, TitleShot
from game.text.shots.why import Belief, Stag, Term, WhyShot
