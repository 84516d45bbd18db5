"""The record outside the program: JSON, one-line readings, plain tables, verification."""

from rashomon.record.analysis_lines import analysis_to_json, dump_analysis
from rashomon.record.serialising import (
    RECORD_VERSION,
    article_to_json,
    dump_record,
    record_to_json,
)
from rashomon.record.verification import (
    Verification,
    compare_inputs,
    record_schema,
    verify_record,
)

__all__ = [
    "RECORD_VERSION",
    "Verification",
    "analysis_to_json",
    "article_to_json",
    "compare_inputs",
    "dump_analysis",
    "dump_record",
    "record_schema",
    "record_to_json",
    "verify_record",
]
