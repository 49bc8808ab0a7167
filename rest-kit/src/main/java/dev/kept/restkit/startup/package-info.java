// SPDX-License-Identifier: Apache-2.0
/** What is checked before the first request, and what is tidied up afterwards. */
@NullMarked
package dev.kept.restkit.startup;

import org.jspecify.annotations.NullMarked;
