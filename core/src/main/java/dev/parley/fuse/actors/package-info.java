/**
 * Who is who across reports: {@link dev.parley.fuse.actors.SameActor} is the room that brings names
 * together, {@link dev.parley.fuse.actors.ActorName} what it holds, and {@link
 * dev.parley.fuse.actors.Shown} says how an actor is called.
 *
 * <p>A name is taken apart once ({@code Form}): a person's into words without titles and particles,
 * a body's into words in which every name of a state reads the same. Spellings of one sound
 * ("Meshal", "Mashaal") are told by {@code Spelling}. A name that says less ("Voss") joins the
 * fuller one only where there is exactly one that it fits; else it stays by itself. Descriptions
 * ("two diplomats", "the ministry") name nobody beyond their report.
 */
@NullMarked
package dev.parley.fuse.actors;

import org.jspecify.annotations.NullMarked;
