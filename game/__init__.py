"""Third Signatory: will Tokyo and Seoul sign, what form will it take, and will it outlive its signers?"""

__version__ = "0.1.0"
