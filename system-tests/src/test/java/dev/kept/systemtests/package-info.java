// SPDX-License-Identifier: Apache-2.0
/** The whole suite from outside, as its users meet it: through the gateway, over HTTP, as processes that can die. */
@NullMarked
package dev.kept.systemtests;

import org.jspecify.annotations.NullMarked;
