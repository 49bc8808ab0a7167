// SPDX-License-Identifier: Apache-2.0
/** What {@code ./run} starts: reads the options, starts the suite, loads the demo company, says where to look. */
@NullMarked
package dev.kept.local;

import org.jspecify.annotations.NullMarked;
