// SPDX-License-Identifier: Apache-2.0
/** customer-service: customers, their orders and refunds, and the settings of a tenant. */
@NullMarked
package dev.kept.customer;

import org.jspecify.annotations.NullMarked;
