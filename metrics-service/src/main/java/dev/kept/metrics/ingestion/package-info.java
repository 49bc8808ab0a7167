// SPDX-License-Identifier: Apache-2.0
/** From the feeds of the other services to facts, timelines and differences of cells. */
@NullMarked
package dev.kept.metrics.ingestion;

import org.jspecify.annotations.NullMarked;
