// SPDX-License-Identifier: Apache-2.0
/** What the metrics of several families share. Each metric is one class in a package of its family. */
@NullMarked
package dev.kept.metrics.definition;

import org.jspecify.annotations.NullMarked;
