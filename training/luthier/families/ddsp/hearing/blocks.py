"""Products with matrices of which much is zero."""

import torch
from torch import Tensor


def filled_blocks(matrix: Tensor, columns: int) -> list[tuple[int, int, int, int]]:
    """For so many columns of a matrix at a time: first and end of rows that are not all zero, and of the columns."""
    blocks = []
    for first in range(0, matrix.size(1), columns):
        end = min(first + columns, matrix.size(1))
        rows = matrix[:, first:end].any(1).nonzero()
        blocks.append((int(rows.min()), int(rows.max()) + 1, first, end))
    return blocks


def product(x: Tensor, matrix: Tensor, blocks: list[tuple[int, int, int, int]]) -> Tensor:
    """`matmul(x, matrix)` where all that is not in `blocks` is zero."""
    matrix = matrix.to(x.dtype)
    parts = [
        torch.matmul(x[..., first_row:end_row], matrix[first_row:end_row, first:end])
        for first_row, end_row, first, end in blocks
    ]
    return torch.cat(parts, -1)
