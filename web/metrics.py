"""What the process counts, for Prometheus."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """The figures of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self.registry)
        self.updates = Counter(
            "tamga_updates",
            "Updates by kind and by how they ended (done, set aside).",
            ["kind", "outcome"],
            registry=self.registry,
        )
        self.parked = Counter(
            "tamga_updates_parked",
            "Updates that took so long that they were written down.",
            registry=self.registry,
        )
        self.handling = Histogram(
            "tamga_update_seconds",
            "From an update's arrival until it was finished, waiting in line included.",
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.sends = Counter(
            "tamga_sends",
            "Notices of the outbox by how a request ended.",
            ["outcome"],
            registry=self.registry,
        )
        self.outbox_waiting = Gauge(
            "tamga_outbox_waiting", "Notices that wait in the outbox.", registry=self.registry
        )
        self.outbox_oldest = Gauge(
            "tamga_outbox_oldest_seconds",
            "How long the oldest of them has waited.",
            registry=self.registry,
        )
