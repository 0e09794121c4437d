"""Public projects at fixed commits; their code is fetched when it is needed and never kept here."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Pinned:
    """A project on GitHub and the commit that is looked at."""

    repository: str
    commit: str

    @property
    def name(self) -> str:
        """The name of the project's folder and of the file with the verdicts."""
        return self.repository.replace("/", "--")


PROJECTS = (
    Pinned("benavlabs/FastAPI-boilerplate", "b88fe20cb656752a50bcf78ffec2243d5ae7fc45"),
    Pinned("s3rius/FastAPI-template", "f7ed808be8d239b5a8511b146c46ee0ec7e31e06"),
    Pinned("Netflix/dispatch", "dd2837e82a0bf5565b1b4b4b91ea30b7262d4061"),
    Pinned("fastapi/fastapi", "c3f316b7e814667e8ee81e03a7330d00ee61e45c"),
    Pinned("teamhide/fastapi-boilerplate", "df4e6d4f817ec187eeaf2d1c5a877b27c06bb77b"),
    Pinned("dunossauro/fastapi-do-zero", "09424059292a4db83a72eb9899cbb94a6a2462ea"),
    Pinned("nsidnev/fastapi-realworld-example-app", "029eb7781c60d5f563ee8990a0cbfb79b244538c"),
    Pinned("grillazz/fastapi-sqlalchemy-asyncpg", "5d0207cb9b531f4dde28dec62fd5505e9e9c24b5"),
    Pinned("fastapi-users/fastapi-users", "9ef8cd82619856772ac06a178b114eb47c79586c"),
    Pinned("zhanymkanov/fastapi_production_template", "649e8404b0678e39a563601011a42656cf05fdd4"),
    Pinned("fastapi/full-stack-fastapi-template", "68adb40d37425f6f8668ec7e5a054500d045e43e"),
    Pinned("mealie-recipes/mealie", "b5643a9399465d8b4ea339e7a6639df2d697741b"),
    Pinned("polarsource/polar", "c6c3645e639ee8eeaa05aa0835cf8e39e330382f"),
    Pinned("ChristopherGS/ultimate-fastapi-tutorial", "c8a0c69d895df57d3d77a21de817ed7ddc71f183"),
    Pinned(
        "shahramsamar/FastAPI-based-shop-application",
        "0021219947eb4d087640c5062aeb3d83f0af2d20",
    ),
    Pinned("Aparnabr4/fastapi-blog-users-auth", "e6f095f14e1d2a10fb665af1586f8d03ebbe5fac"),
    Pinned("wangxin688/fastapi-enterprise-template", "8a63f3eacb6e8f44770c81c566bba4de6b7e5dab"),
    Pinned("Youngestdev/fastapi-mongo", "7ce51e3e1e5ad4dd6fb25e375ee7241125d1925c"),
    Pinned("LilConsul/hell-app", "f7e242116e202f6c195db7464fde1f8356c7df7e"),
    Pinned("RRaffay/nuntium_em", "1a69d5611bafe464a6611d99a5b1ae2d6bda5c10"),
    Pinned("logingrupa/whisperX-FastAPI", "91cb7c6753384aca2fa9f8f141198ad239e75235"),
    Pinned("dstackai/dstack", "511c318c8a7672fb2a925041bfc2d7301a26272e"),
    Pinned("LAION-AI/Open-Assistant", "f1e6ed9526f5817531f3ab85441a40b3671ddccb"),
    Pinned(
        "AndriyKostenko/React-FastAPI_E-Commerce_App",
        "247aa12d38252ca6f6db3b9548e2d58758daec50",
    ),
    Pinned("mnaimfaizy/fastapi_rbac", "990b9d1f12c04ac0e45947e6283564de9e8e68a9"),
    Pinned(
        "hngprojects/hng_boilerplate_python_fastapi_web",
        "5a01cac16e263f598896c0c57bd054007ad18b6b",
    ),
    Pinned("sasano8/magnet", "65191c877f41c632d29133ebe4132a0bd459f752"),
    Pinned("danny-avila/rag_api", "4985b37b8b5d4519d68eceedfef1e63624012f9d"),
    Pinned("art049/fastapi-odmantic-realworld-example", "54725da134654b6874e57dd021d8737770b4e175"),
    Pinned("prostomarkeloff/fastapi-tortoise", "cd02ef357b1e525e8033a9a0ec4fe8df22142f9d"),
    Pinned("run-llama/sec-insights", "a9b6da0f5c4bff52437a5285954ff17bc713f14f"),
)


def checkout(project: Pinned, folder: Path) -> Path:
    """Return the folder of the project at its commit, fetched when it is not there yet.

    A clone that is there under the plain name of the project (``polar``) is used as well.
    """
    for place in (folder / project.name, folder / project.repository.rpartition("/")[2]):
        if (place / ".git").exists() and _git(place, "rev-parse", "HEAD") == project.commit:
            return place
    place = folder / project.name
    place.mkdir(parents=True, exist_ok=True)
    _git(place, "init", "--quiet")
    url = f"https://github.com/{project.repository}.git"
    _git(place, "fetch", "--quiet", "--depth=1", url, project.commit)
    _git(place, "checkout", "--quiet", "--force", "FETCH_HEAD")
    return place


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"git {' '.join(arguments)} in {folder}: {done.stderr.strip()}")
    return done.stdout.strip()
