package dev.parley.export;

/** What spreadsheets make of cells. */
public final class Spreadsheet {
  private Spreadsheet() {}

  /** The cell, so that a spreadsheet does not take it for a formula. */
  public static String harmless(String cell) {
    return cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
