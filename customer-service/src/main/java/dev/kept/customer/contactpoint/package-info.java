// SPDX-License-Identifier: Apache-2.0
/** Where a customer is reached, for services that send. May use customers and consents. */
@NullMarked
package dev.kept.customer.contactpoint;

import org.jspecify.annotations.NullMarked;
