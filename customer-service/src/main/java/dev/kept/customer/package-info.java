// SPDX-License-Identifier: Apache-2.0
/** customer-service. */
package dev.kept.customer;
