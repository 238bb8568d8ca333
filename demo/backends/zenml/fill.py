"""Fills a ZenML server by running real scikit-learn pipelines against it over REST.

Reads its orders from the environment: ZENML_URL, ZENML_STORES (the server's own local stores, which both sides read),
ZENML_ADMIN, ZENML_ADMIN_PASSWORD and ZENML_RESULT, the file where it leaves the API key and the accounts that it made.
"""
import atexit
import io
import json
import os
import shutil
import signal
import tempfile
from typing import Annotated, Any, Tuple

import requests

URL = os.environ["ZENML_URL"] + "/api/v1"
MEMBER = {"username": "grace", "password": "grace-hopper-1906"}


class Rest:
    """The calls that the Python client can't make, as an administrator."""

    def __init__(self, username: str, password: str) -> None:
        answer = requests.post(URL + "/login", data={"username": username, "password": password}, timeout=60)
        answer.raise_for_status()
        self.headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}

    def post(self, path: str, body: Any, method: str = "POST") -> Any:
        answer = requests.request(method, URL + path, json=body, headers=self.headers, timeout=60)
        answer.raise_for_status()
        return answer.json()


admin = Rest(os.environ["ZENML_ADMIN"], os.environ["ZENML_ADMIN_PASSWORD"])
account = admin.post("/service_accounts", {"name": "pipelines", "description": "Runs the sample pipelines", "active": True})
api_key = admin.post(f"/service_accounts/{account['id']}/api_keys", {"name": "sample", "description": "For the sample data"})["body"]["key"]
admin.post("/users", {"name": MEMBER["username"], "full_name": "Grace Hopper", "email": "grace@example.com",
                      "password": MEMBER["password"], "is_admin": False, "active": True})

configuration = tempfile.mkdtemp(prefix="inlay-zenml-client-")


def clean() -> None:
    shutil.rmtree(configuration, ignore_errors=True)


atexit.register(clean)
signal.signal(signal.SIGTERM, lambda *_: (clean(), os._exit(1)))
# ZenML reads these when it is imported.
os.environ.update(
    ZENML_STORE_URL=os.environ["ZENML_URL"], ZENML_STORE_API_KEY=api_key, ZENML_LOCAL_STORES_PATH=os.environ["ZENML_STORES"],
    ZENML_CONFIG_PATH=configuration, ZENML_ANALYTICS_OPT_IN="false", ZENML_LOGGING_VERBOSITY="INFO",
    AUTO_OPEN_DASHBOARD="false", MPLBACKEND="Agg", ZENML_ENABLE_RICH_TRACEBACK="false",
)

import matplotlib.pyplot as plt  # noqa: E402
import pandas as pd  # noqa: E402
from PIL import Image  # noqa: E402
from sklearn import datasets, ensemble, linear_model, metrics, model_selection, pipeline as chain, preprocessing, tree  # noqa: E402
from zenml import ArtifactConfig, Model, Tag, add_tags, get_step_context, log_metadata, pipeline, step  # noqa: E402
from zenml.client import Client  # noqa: E402
from zenml.enums import ArtifactType  # noqa: E402
from zenml.logger import get_logger  # noqa: E402
from zenml.types import CSVString, HTMLString, JSONString, MarkdownString  # noqa: E402

log = get_logger(__name__)
SOURCES = {"tumours": datasets.load_breast_cancer, "wines": datasets.load_wine, "flowers": datasets.load_iris}
LEARNERS = {
    "logistic": lambda size: chain.make_pipeline(preprocessing.StandardScaler(), linear_model.LogisticRegression(C=size, max_iter=400)),
    "tree": lambda size: tree.DecisionTreeClassifier(max_depth=int(size), random_state=7),
    "forest": lambda size: ensemble.RandomForestClassifier(n_estimators=int(8 * size), n_jobs=1, random_state=7),
}


@step
def fetch(source: str) -> Tuple[Annotated[pd.DataFrame, ArtifactConfig(name="samples", tags=["raw"])], Annotated[CSVString, "first_rows"]]:
    frame = SOURCES[source](as_frame=True).frame
    log.info("fetched %d rows and %d columns of %s", len(frame), frame.shape[1], source)
    log_metadata({"rows": len(frame), "columns": frame.shape[1], "source": source}, artifact_name="samples", infer_artifact=True)
    return frame, CSVString(frame.head(25).to_csv(index=False))


@step
def divide(samples: pd.DataFrame, held_out: float = 0.3) -> Tuple[
        Annotated[pd.DataFrame, "training_samples"], Annotated[pd.DataFrame, "test_samples"]]:
    training_samples, test_samples = model_selection.train_test_split(samples, test_size=held_out, random_state=7)
    return training_samples, test_samples


@step
def fit(training_samples: pd.DataFrame, learner: str, size: float) -> Annotated[
        Any, ArtifactConfig(name="estimator", artifact_type=ArtifactType.MODEL, tags=["sklearn"])]:
    log.info("fitting a %s of size %s to %d rows", learner, size, len(training_samples))
    log.warning("classes are not balanced")
    print("this line was printed, not logged")
    for done in range(0, 100, 20):
        log.info("fold %d of 5: %d %% done", done // 20 + 1, done)
    return LEARNERS[learner](size).fit(training_samples.drop(columns="target"), training_samples["target"])


@step
def judge(estimator: Any, test_samples: pd.DataFrame) -> Tuple[
        Annotated[HTMLString, "report"], Annotated[MarkdownString, "model_card"], Annotated[JSONString, "scores"],
        Annotated[Image.Image, "confusion_matrix"]]:
    features, truth = test_samples.drop(columns="target"), test_samples["target"]
    guess = estimator.predict(features)
    scores = {
        "accuracy": float(metrics.accuracy_score(truth, guess)),
        "f1": float(metrics.f1_score(truth, guess, average="macro")),
        "log_loss": float(metrics.log_loss(truth, estimator.predict_proba(features))),
    }
    log_metadata(scores)
    log_metadata(scores, infer_model=True)
    log_metadata({"reviewed_by": "nobody yet", "held_out_rows": len(test_samples)}, infer_model=True)
    log_metadata({"evaluation": {"rows": len(test_samples), **scores}}, artifact_name="report", infer_artifact=True)
    log_metadata(scores, run_id_name_or_prefix=get_step_context().pipeline_run.id)
    figure, axis = plt.subplots(figsize=(4, 4))
    metrics.ConfusionMatrixDisplay.from_predictions(truth, guess, ax=axis)
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    table = pd.DataFrame(metrics.classification_report(truth, guess, output_dict=True)).T
    card = f"# Model card\n\nAccuracy **{scores['accuracy']:.3f}**, macro F1 **{scores['f1']:.3f}**.\n\n| metric | value |\n|---|---|\n" + "".join(
        f"| {name} | {value:.4f} |\n" for name, value in scores.items())
    # The script is there so that a viewer can be seen not to run it.
    return (HTMLString(f"<h1>Classification report</h1>{table.to_html()}<script>document.title = 'script ran'</script>"),
            MarkdownString(card), JSONString(json.dumps({"scores": scores, "classes": sorted(map(int, set(truth)))})), Image.open(picture))


@step
def read_bucket(samples: pd.DataFrame) -> None:
    log.info("opening the bucket of last night")
    log.error("the bucket holds no object")
    raise RuntimeError("The upstream bucket is empty")


@step
def predict(estimator: Any, samples: pd.DataFrame) -> Annotated[pd.DataFrame, "predictions"]:
    return samples.assign(prediction=estimator.predict(samples.drop(columns="target")))


@pipeline(enable_cache=False, tags=["training", Tag(name="nightly")])
def train_classifier(source: str = "flowers", learner: str = "logistic", size: float = 1.0):
    samples, _ = fetch(source)
    training_samples, test_samples = divide(samples)
    judge(fit(training_samples, learner, size), test_samples)


@pipeline(enable_cache=True)
def prepare_data(source: str = "wines"):
    samples, _ = fetch(source)
    divide(samples)


@pipeline(enable_cache=False, tags=["flaky"])
def import_bucket(source: str = "flowers"):
    samples, _ = fetch(source)
    read_bucket(samples)


@pipeline(enable_cache=False)
def score_batch(source: str = "flowers"):
    samples, _ = fetch(source)
    predict(fit(samples, "tree", 3.0), samples)


def make_model(client: Client, name: str, what: str) -> None:
    client.create_model(
        name=name, description=f"Tells the class of {what}.\n\nTrained nightly; see its **model card**.", license="Apache-2.0",
        audience="People who try dashboards", use_cases="Looking around", limitations="Small samples", trade_offs="Speed over accuracy",
        ethics="None known", tags=["candidate"])


def train(client: Client, name: str, source: str, rounds: list) -> None:
    for learner, size in rounds:
        train_classifier.with_options(model=Model(name=name, tags=[learner], description=f"A {learner} of size {size:g}"), tags=[learner])(
            source=source, learner=learner, size=size)
    versions = client.list_model_versions(model=name, sort_by="desc:number").items
    for version, stage in zip(versions, ["staging", "production", "archived"]):
        client.update_model_version(version.model.id, version.id, stage=stage, force=True)


def fill_default(client: Client) -> None:
    for name, colour in (("nightly", "purple"), ("sklearn", "blue"), ("raw", "grey"), ("candidate", "yellow"), ("reviewed", "green")):
        client.create_tag(name=name, color=colour)
    for name, what in (("tumour-screening", "a tumour"), ("wine-grading", "a wine"), ("flower-naming", "a flower")):
        make_model(client, name, what)
    train(client, "tumour-screening", "tumours", [("tree", 3.0), ("forest", 2.0), ("logistic", 1.0)])
    train(client, "wine-grading", "wines", [("logistic", 0.1), ("forest", 1.0)])
    train(client, "flower-naming", "flowers", [("tree", 2.0)])
    prepare_data()
    prepare_data()  # every step of the second one comes from the cache
    score_batch()
    try:
        import_bucket()
    except Exception as error:  # noqa: BLE001 the run is meant to fail, and tells its caller too
        print(f"import_bucket failed, as it should: {error}")
    client.create_model(name="empty-shelf", description="No version yet <b>and no bold</b>", tags=["candidate"])
    client.create_model(name="naïve \"quoted\" 100%_off 🌱", description="A name that tests searching")
    newest = client.list_pipeline_runs(pipeline="train_classifier", sort_by="desc:created").items[0]
    add_tags(tags=["reviewed"], run=newest.id)


def fill_starting(project: str) -> None:
    """A snapshot with a name, what would start it, and where code comes from: the token is no real one."""
    snapshots = requests.get(URL + "/pipeline_snapshots", headers=admin.headers, timeout=60,
                             params={"project": project, "size": 50, "sort_by": "desc:created"}).json()["items"]
    for pipeline_name, name in (("train_classifier", "nightly-training"), ("score_batch", "score \"all\" & more")):
        snapshot = next(one for one in snapshots if one["resources"]["pipeline"]["name"] == pipeline_name)
        admin.post(f"/pipeline_snapshots/{snapshot['id']}", {"name": name, "description": f"Runs {pipeline_name}"}, "PUT")
        if name == "nightly-training":
            for trigger in ({"name": "every night", "cron_expression": "30 2 * * *", "concurrency": "skip"},
                            {"name": "every six hours", "interval": 21600, "active": False, "start_time": "2026-12-01T00:00:00"}):
                # A snapshot that the server can't run, as here, can't be given to a trigger.
                admin.post("/triggers", {"type": "schedule", "flavor": "native schedule", "active": True, "project": project, **trigger})
    admin.post("/code_repositories", {
        "name": "samples", "project": project, "description": "Where the sample pipelines live",
        "source": {"module": "zenml.integrations.github.code_repositories.github_code_repository", "attribute": "GitHubCodeRepository",
                   "type": "internal"},
        "config": {"owner": "acme", "repository": "samples", "token": "no-real-token-8271"}})


def main() -> None:
    client = Client()
    client.set_active_project("default")
    fill_default(client)
    fill_starting(str(client.active_project.id))
    client.create_project("vision", description="A second project", display_name="Computer vision")
    client.set_active_project("vision")
    make_model(client, "shape-sorting", "a shape")
    train(client, "shape-sorting", "flowers", [("forest", 1.0)])
    with open(os.environ["ZENML_RESULT"], "w", encoding="utf-8") as file:
        json.dump({"apiKey": api_key, "member": MEMBER}, file)


if __name__ == "__main__":
    main()
