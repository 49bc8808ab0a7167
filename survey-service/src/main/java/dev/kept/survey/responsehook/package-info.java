// SPDX-License-Identifier: Apache-2.0
/** Owns the doors through which outside survey tools hand in responses: signatures, mapping, what became of each. */
@NullMarked
package dev.kept.survey.responsehook;

import org.jspecify.annotations.NullMarked;
