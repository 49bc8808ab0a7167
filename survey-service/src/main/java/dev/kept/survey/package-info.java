// SPDX-License-Identifier: Apache-2.0
/**
 * survey-service: surveys, their versions and the answers to them. Everything lives in the feature packages below this
 * one; {@code ArchitectureTest} holds which may use which.
 */
@NullMarked
package dev.kept.survey;

import org.jspecify.annotations.NullMarked;
