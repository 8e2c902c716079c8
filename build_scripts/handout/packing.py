"""From the frozen folder to the files that are handed out, one maker for each system."""

from build_scripts.handout import bill_of_materials, linux_archive, macos_image, windows_installer
from build_scripts.handout.layout import Layout
from build_scripts.handout.workshop import Workshop
from build_scripts.problem import SetupError


def pack(plan: Layout, workshop: Workshop) -> None:
    """Make the files that are handed out for the plan's system; raises SetupError."""
    del workshop
    if not plan.executable.exists():
        raise SetupError(f"Nothing is frozen in {plan.frozen}: `package.py freeze` does it.")
    plan.output.mkdir(parents=True, exist_ok=True)
    if plan.system == "windows":
        windows_installer.sign(plan.executable)
        made = [windows_installer.make_portable(plan), windows_installer.make_installer(plan)]
    elif plan.system == "macos":
        made = [macos_image.make(plan)]
    else:
        made = [linux_archive.make(plan)]
    bill = plan.artifact(".cdx.json")
    bill.write_text(bill_of_materials.describe(plan), encoding="utf-8")
    for path in [*made, bill]:
        print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB", flush=True)
