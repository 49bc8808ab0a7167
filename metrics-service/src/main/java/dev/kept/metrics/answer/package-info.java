// SPDX-License-Identifier: Apache-2.0
/**
 * Owns stored answers: what follows from all customers of a tenant is computed once for what is known, and read from then
 * on. Reads customers by their snapshots; knows no question.
 */
@NullMarked
package dev.kept.metrics.answer;

import org.jspecify.annotations.NullMarked;
