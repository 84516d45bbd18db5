"""The transformer layers as an ONNX graph whose matrix products are of whole numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, helper, numpy_helper

from rashomon.models.transformer import HEAD_WIDTH, INPUT, MIXED_LAYERS, OUTPUT

Floats = NDArray[np.float32]
LARGEST = 63
"""Weights are whole numbers from -63 to 63: two products with a byte then fit into sixteen bits,
as processors without instructions for neural networks sum them up."""
CONTRIBUTED = "com.microsoft"
OPERATIONS, FORMAT = 18, 9
"""Versions of the operations and of the file format, old enough for old runtimes."""
SMALLEST_VARIANCE, LEAST = 1e-12, 1e-6
"""Guards against division by nothing."""
LAYER = "encoder.encoder.layer"


def build_graph(weights: dict[str, Any]) -> bytes:
    """The layers of a network: from embedded pieces to the mix of the last layers' outputs."""
    return _GraphBuilder(weights).build().SerializeToString()


class _GraphBuilder:
    """Collects the nodes and constants of a graph."""

    def __init__(self, weights: dict[str, Any]) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}
        shares = np.exp(weights["mix"])
        self.shares = shares / shares.sum()
        self.n_layers = sum(key.endswith("attention.self.key.bias") for key in weights)

    def build(self) -> ModelProto:
        """The whole graph."""
        count = self._add("Shape", INPUT, start=1, end=2)
        self.ones, self.zeros = (self._fill(count, value) for value in (1, 0))
        hidden = [INPUT]
        for i in range(self.n_layers):
            hidden.append(self._add_layer(hidden[-1], f"{LAYER}.{i}."))
        mixed = [
            self._add("Mul", layer, self._store(f"share.{k}", np.float32(share)))
            for k, (layer, share) in enumerate(
                zip(hidden[-MIXED_LAYERS:], self.shares, strict=True)
            )
        ]
        self.nodes.append(helper.make_node("Sum", mixed, [OUTPUT]))
        width = len(self.weights[f"{LAYER}.0.output.dense.bias"])
        shape = [1, "pieces", width]
        graph = helper.make_graph(
            self.nodes,
            "reader",
            [helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, shape)],
            [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, shape)],
            list(self.constants.values()),
        )
        versions = [helper.make_opsetid("", OPERATIONS), helper.make_opsetid(CONTRIBUTED, 1)]
        return helper.make_model(graph, opset_imports=versions, ir_version=FORMAT)

    def _add_layer(self, hidden: str, name: str) -> str:
        attended = self._attend(hidden, name)
        joined = self._multiply(attended, *self._read(f"{name}attention.output.dense"))
        hidden = self._normalise(hidden, joined, f"{name}attention.output.LayerNorm")
        wide = self._multiply_by_rows(hidden, *self._read(f"{name}intermediate.dense"))
        bent = self._add("FastGelu", wide, domain=CONTRIBUTED)
        narrow = self._multiply_by_rows(bent, *self._read(f"{name}output.dense"))
        return self._normalise(hidden, narrow, f"{name}output.LayerNorm")

    def _attend(self, hidden: str, name: str) -> str:
        parts = [self._read(f"{name}attention.self.{p}") for p in ("query", "key", "value")]
        matrix = np.concatenate([part[0] for part in parts], axis=1)
        bias = np.concatenate([part[1] for part in parts])
        joined = self._multiply(hidden, matrix, bias)
        outputs = [f"{joined}.{part}" for part in "qkv"]
        self.nodes.append(helper.make_node("Split", [joined], outputs, axis=2, num_outputs=3))
        n_heads = matrix.shape[1] // 3 // HEAD_WIDTH
        return self._add("MultiHeadAttention", *outputs, domain=CONTRIBUTED, num_heads=n_heads)

    def _multiply(self, rows: str, matrix: Floats, bias: Floats) -> str:
        """Rows times a matrix in whole numbers: each column of it, and each window, has a step."""
        steps = np.abs(matrix).max(axis=0) / LARGEST
        whole = np.round(matrix / steps).astype(np.int8)
        name = f"product.{len(self.nodes)}"
        return self._add(
            "DynamicQuantizeMatMul",
            rows,
            self._store(f"{name}.matrix", whole),
            self._store(f"{name}.steps", steps.astype(np.float32)),
            self._store(f"{name}.zeros", np.zeros(len(steps), dtype=np.int8)),
            self._store(f"{name}.bias", bias),
            domain=CONTRIBUTED,
        )

    def _multiply_by_rows(self, rows: str, matrix: Floats, bias: Floats) -> str:
        """The same with a step for each row: here a few rows have numbers far above the others',
        and one step for all costs twice the error."""
        axis = self._store("columns", np.array([2]))
        largest = self._add("ReduceMax", self._add("Abs", rows), axis, keepdims=1)
        top = self._add("Max", largest, self._store("least", np.float32(LEAST)))
        product = self._multiply(self._add("Div", rows, top), matrix, np.zeros_like(bias))
        scaled = self._add("Mul", product, top)
        return self._add("Add", scaled, self._store(f"{scaled}.bias", bias))

    def _normalise(self, hidden: str, more: str, name: str) -> str:
        """The norm of the sum, as one of instances: a runtime's norm of layers is slow."""
        total = self._add("Add", hidden, more)
        scale = self._store(f"{name}.weight", self.weights[f"{name}.weight"])
        bias = self._store(f"{name}.bias", self.weights[f"{name}.bias"])
        centred = self._add(
            "InstanceNormalization", total, self.ones, self.zeros, epsilon=SMALLEST_VARIANCE
        )
        return self._add("Add", self._add("Mul", centred, scale), bias)

    def _fill(self, shape: str, value: float) -> str:
        filling = numpy_helper.from_array(np.full(1, value, dtype=np.float32))
        return self._add("ConstantOfShape", shape, value=filling)

    def _read(self, name: str) -> tuple[Floats, Floats]:
        return self.weights[f"{name}.weight"].T, self.weights[f"{name}.bias"]

    def _store(self, name: str, array: Any) -> str:
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(array), name)
        return name

    def _add(self, operation: str, *inputs: str, domain: str = "", **settings: Any) -> str:
        output = f"{operation}.{len(self.nodes)}"
        node = helper.make_node(operation, list(inputs), [output], domain=domain, **settings)
        self.nodes.append(node)
        return output
