// SPDX-License-Identifier: Apache-2.0
/** Erases who a customer was: everything personal goes, everything that is counted stays. Owns the certificates. */
@NullMarked
package dev.kept.customer.privacy;

import org.jspecify.annotations.NullMarked;
