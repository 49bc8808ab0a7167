// SPDX-License-Identifier: Apache-2.0
/** Work that falls due as time passes, tenant by tenant. */
@NullMarked
package dev.kept.restkit.background;

import org.jspecify.annotations.NullMarked;
