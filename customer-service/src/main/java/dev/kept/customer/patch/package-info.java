// SPDX-License-Identifier: Apache-2.0
/** How the bodies of merge patches are described in the API's document. Knows no feature. */
@NullMarked
package dev.kept.customer.patch;

import org.jspecify.annotations.NullMarked;
