// SPDX-License-Identifier: Apache-2.0
/** Work that falls due as time passes, tenant by tenant. Knows no feature. */
@NullMarked
package dev.kept.customer.background;

import org.jspecify.annotations.NullMarked;
