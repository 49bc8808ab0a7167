// SPDX-License-Identifier: Apache-2.0
/** What holds for every request: its id, its language, its parameters and the size of its body. */
@NullMarked
package dev.kept.restkit.request;

import org.jspecify.annotations.NullMarked;
