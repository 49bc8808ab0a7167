// SPDX-License-Identifier: Apache-2.0
/** Reports how far the tenant's data can be trusted. Owns nothing: it reads what the other features keep. */
@NullMarked
package dev.kept.customer.quality;

import org.jspecify.annotations.NullMarked;
