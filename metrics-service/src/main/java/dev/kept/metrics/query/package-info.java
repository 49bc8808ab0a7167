// SPDX-License-Identifier: Apache-2.0
/** Questions about metrics over HTTP: the catalogue, values, members. Reads cells through one snapshot per request. */
@NullMarked
package dev.kept.metrics.query;

import org.jspecify.annotations.NullMarked;
