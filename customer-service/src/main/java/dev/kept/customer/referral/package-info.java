// SPDX-License-Identifier: Apache-2.0
/** Who brought whom, and what it was rewarded with. May use loyalty, customers and settings; reads the orders' table. */
@NullMarked
package dev.kept.customer.referral;

import org.jspecify.annotations.NullMarked;
