"""Editable installs get the opener and nothing else: the code stays where it is, never a copy of it."""

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class EditableOpener(BuildHookInterface):
    """Tells hatchling which single file an editable wheel holds beside its `.pth`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict) -> None:
        """`version` is "standard" or "editable"; only the second is changed."""
        if version == "editable":
            build_data["force_include_editable"] = {"game/_wheel/__init__.py": "third_signatory/__init__.py"}
