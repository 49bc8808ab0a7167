// SPDX-License-Identifier: Apache-2.0
/**
 * Owns what survey-service's feed tells of a customer's answers, as one section of the customer's file, and the tasks that its
 * loops and metrics-service's early warnings call for.
 */
@NullMarked
package dev.kept.customer.surveyfeed;

import org.jspecify.annotations.NullMarked;
