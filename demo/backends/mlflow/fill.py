"""Fills an MLflow server by training small models for two made-up teams.

    python fill.py <first workspace> <second workspace>

The first team reads handwritten digits on parcels, the second one tells wines apart. The environment has the address and the
administrator as MLflow's own client reads them, and INLAY_MEMBER with its password for the account that may only read.
"""
import json
import logging
import os
import sys
import tempfile
import time
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)
os.environ["MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT"] = "true"
os.environ["MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR"] = "false"

import matplotlib.pyplot as plt
import mlflow
import numpy as np
import pandas as pd
import requests
from mlflow.entities import Metric
from mlflow.models import infer_signature
from sklearn.datasets import load_digits, load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.metrics import ConfusionMatrixDisplay, accuracy_score, f1_score, log_loss
from sklearn.model_selection import train_test_split

PARCELS, CELLAR = sys.argv[1:]
ADDRESS = os.environ["MLFLOW_TRACKING_URI"]
ADMIN = (os.environ["MLFLOW_TRACKING_USERNAME"], os.environ["MLFLOW_TRACKING_PASSWORD"])
client = mlflow.MlflowClient()


def api(method, path, within=None, **body):
    headers = {"X-MLFLOW-WORKSPACE": within} if within else {}
    where = {"params": body} if method == "GET" else {"json": body}
    answer = requests.request(method, f"{ADDRESS}/api/{path}", auth=ADMIN, headers=headers, timeout=120, **where)
    if not answer.ok:
        sys.exit(f"{method} {path} was answered with {answer.status_code}")
    return answer.json() if answer.content else {}


def data_of(load):
    whole = load(as_frame=True)
    return train_test_split(whole.data, whole.target, test_size=0.3, random_state=3)


def files(run, model, x, y, told):
    """What a viewer of files has to show: a picture, a table in two forms, prose, data, and folders in a folder."""
    guess = model.predict(x)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "evaluation" / "held-out").mkdir(parents=True)
        ConfusionMatrixDisplay.from_predictions(y, guess)
        plt.savefig(root / "confusion.png", dpi=90)
        plt.close("all")
        table = pd.DataFrame({"actual": np.asarray(y), "guess": np.asarray(guess)})
        table.to_csv(root / "evaluation" / "guesses.csv", index=False)
        x.to_parquet(root / "evaluation" / "held-out" / "rows.parquet")
        (root / "evaluation" / "held-out" / "shape.json").write_text(json.dumps({"rows": len(x), "columns": list(map(str, x.columns))}))
        (root / "notes.md").write_text(f"# {type(model).__name__}\n\n{told}\n\n| held out | columns |\n|---|---|\n| {len(x)} | {x.shape[1]} |\n")
        (root / "report.html").write_text(table.head(20).to_html())
        client.log_artifacts(run.info.run_id, folder)


def keep(name, run, model, x, *, about, labels, alias=None, stage=None):
    """The model's files, and a version of the registered model that is made of them."""
    # Given requirements save a process that would find them out, for ten seconds each time.
    stored = mlflow.sklearn.log_model(
        model, name="model", signature=infer_signature(x, model.predict(x)), pip_requirements=["scikit-learn"],
        skops_trusted_types=["sklearn.tree._tree.Tree"],
    )
    if not client.search_registered_models(f"name = '{name}'"):
        client.create_registered_model(name, tags=labels, description=about)
    version = client.create_model_version(
        name, stored.model_uri, run.info.run_id, tags={"checked": "yes"}, model_id=stored.model_id,
        description=f"Trained by *{run.info.run_name}*.",
    )
    if alias:
        client.set_registered_model_alias(name, alias, version.version)
    if stage:
        client.transition_model_version_stage(name, version.version, stage)


def parcels():
    xt, xv, yt, yv = data_of(load_digits)
    xt, xv = xt / 16, xv / 16
    mlflow.set_experiment("digit-reading")
    client.set_experiment_tag(mlflow.get_experiment_by_name("digit-reading").experiment_id, "mlflow.note.content", "Reads the digits on **parcels**.")
    for rate, alias, stage in ((0.0001, "champion", "Production"), (0.01, "challenger", "Staging")):
        with mlflow.start_run(run_name=f"descent {rate}", tags={"team": "parcels", "kind": "baseline"}) as run:
            mlflow.log_params({"alpha": rate, "epochs": 200})
            mlflow.log_input(mlflow.data.from_pandas(xt, name="digits"), context="training")
            model, points = SGDClassifier(loss="log_loss", alpha=rate, random_state=3), []
            for epoch in range(200):
                model.partial_fit(xt, yt, classes=np.unique(yt))
                chances, now = model.predict_proba(xv), int(time.time() * 1000)
                points += [
                    Metric("accuracy", accuracy_score(yv, chances.argmax(1)), now, epoch),
                    Metric("loss/held out", log_loss(yv, chances), now, epoch),
                ]
            client.log_batch(run.info.run_id, metrics=points)
            files(run, model, xv, yv, f"Gradient descent with `alpha={rate}`.")
            keep("digit-reader", run, model, xv, about="Reads **one digit** of 8 × 8 pixels.", labels={"domain": "vision", "team": "parcels"}, alias=alias, stage=stage)
    print(f"  {PARCELS}: digit-reading", flush=True)
    mlflow.set_experiment("strength-sweep")
    with mlflow.start_run(run_name="sweep") as parent:
        for strength in (0.1, 1.0, -1.0):
            try:
                with mlflow.start_run(run_name=f"logistic {strength}", nested=True) as run:
                    mlflow.log_param("C", strength)
                    model = LogisticRegression(C=strength, max_iter=200).fit(xt, yt)
                    guess = model.predict(xv)
                    mlflow.log_metrics({"accuracy": accuracy_score(yv, guess), "f1": f1_score(yv, guess, average="macro")})
                    if strength == 1.0:
                        keep("postcode-reader", run, model, xv, about="Reads a whole postcode, digit by digit.", labels={"domain": "vision"}, alias="champion")
            except ValueError as refused:  # A strength below zero is refused: this run has failed for a true reason.
                client.set_tag(run.info.run_id, "reason", str(refused)[:150])
        # As trainings do whose loss runs away.
        client.log_metric(parent.info.run_id, "gradient", float("nan"))
        client.log_metric(parent.info.run_id, "loss", float("inf"))
    experiment = parent.info.experiment_id
    client.create_run(experiment, run_name="still going", tags={"team": "parcels"})
    ended = client.create_run(experiment, run_name="ended by hand", tags={"team": "parcels", "kind": "trial"})
    client.set_terminated(ended.info.run_id, "KILLED")
    # Names are data: whatever a server takes has to be shown and found.
    client.create_registered_model("naïve \"quoted\" 100%_off 🌱", tags={"domain": "test"})
    client.create_registered_model("it's quoted once", tags={"domain": "test"})
    print(f"  {PARCELS}: strength-sweep", flush=True)


def cellar():
    xt, xv, yt, yv = data_of(load_wine)
    mlflow.set_experiment("cultivars")
    for trees in (5, 40):
        with mlflow.start_run(run_name=f"forest of {trees}", tags={"team": "cellar"}) as run:
            mlflow.log_param("n_estimators", trees)
            model = RandomForestClassifier(trees, random_state=3).fit(xt, yt)
            mlflow.log_metric("accuracy", accuracy_score(yv, model.predict(xv)))
            files(run, model, xv, yv, f"A forest of {trees} trees.")
            keep("wine-cultivar", run, model, xv, about="Tells three cultivars apart.", labels={"domain": "tabular"}, alias="champion" if trees == 40 else None)
    mlflow.genai.register_prompt("tasting-note", "Describe {{wine}} in one sentence.", commit_message="first")
    print(f"  {CELLAR}: cultivars", flush=True)


def people():
    reader = os.environ["INLAY_MEMBER"]
    accounts = {reader: os.environ["INLAY_MEMBER_PASSWORD"], "tomas": "tomas-of-samples", "noor": "noor-of-samples"}
    for name, password in accounts.items():
        api("POST", "2.0/mlflow/users/create", username=name, password=password)
    for workspace in (PARCELS, CELLAR):
        # The server's own role `user` lists everything but may open nothing.
        role = api("POST", "3.0/mlflow/roles/create", name="reader", workspace=workspace, description="Reads models and runs, nothing else.")["role"]
        for kind in ("experiment", "registered_model"):
            api("POST", "3.0/mlflow/roles/permissions/add", role_id=role["id"], resource_type=kind, resource_pattern="*", permission="READ")
        roles = {role["name"]: role["id"] for role in api("GET", "3.0/mlflow/roles/list", workspace=workspace)["roles"]}
        api("POST", "3.0/mlflow/roles/assign", username=reader, role_id=roles["reader"])
        api("POST", "3.0/mlflow/roles/assign", username="tomas", role_id=roles["admin"])
    grant = {"resource_type": "registered_model", "resource_id": "digit-reader", "permission": "EDIT"}
    api("POST", "3.0/mlflow/users/permissions/grant", PARCELS, username="noor", **grant)
    print("  people and roles", flush=True)


if __name__ == "__main__":
    api("POST", "3.0/mlflow/workspaces", name=PARCELS, description="Reading what is written on parcels")
    api("POST", "3.0/mlflow/workspaces", name=CELLAR, description="Telling wines apart")
    for workspace, work in ((PARCELS, parcels), (CELLAR, cellar)):
        mlflow.set_workspace(workspace)
        work()
    people()
